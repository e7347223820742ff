/** Builds, clears, publishes and withdraws releases for staff, and reads them for everyone. */
package org.csecprogress.publication.service;

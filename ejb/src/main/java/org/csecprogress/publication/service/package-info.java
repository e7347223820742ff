/** Releases: made, cleared, published and withdrawn by staff, and read by everyone. */
package org.csecprogress.publication.service;

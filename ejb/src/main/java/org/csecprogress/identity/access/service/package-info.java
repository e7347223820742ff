/** Reviews of who can sign in for each county and for the state. */
package org.csecprogress.identity.access.service;

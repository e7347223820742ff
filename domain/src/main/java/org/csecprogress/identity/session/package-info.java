/** Sessions of people who are signed in, and the devices on which they are. */
package org.csecprogress.identity.session;

/** What two people at the state put into force: how the figures of releases are protected. */
package org.csecprogress.publication.activation;

/** Protection rules of releases, which two people at the state put into force. */
package org.csecprogress.publication.activation;

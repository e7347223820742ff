/** Stores agreements to changes of protection. */
package org.csecprogress.release.activation.persistence;

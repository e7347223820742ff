/** Stores confirmations of acts through the entity manager. */
package org.csecprogress.identity.signing.persistence;

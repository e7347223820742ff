/** Stores sessions and known devices through the entity manager. */
package org.csecprogress.identity.session.persistence;

/** Stores second factors through the entity manager. */
package org.csecprogress.identity.factor.persistence;

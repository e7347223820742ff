/** Stores the links of accounts with identity providers through the entity manager. */
package org.csecprogress.identity.provider.persistence;

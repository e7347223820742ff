/** Finds accounts that nobody uses in the database. */
package org.csecprogress.identity.idle.persistence;

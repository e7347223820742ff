/** Stores accounts, their invitations and tokens, and failed sign-ins. */
package org.csecprogress.identity.persistence;

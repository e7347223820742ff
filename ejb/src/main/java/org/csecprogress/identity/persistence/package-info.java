/** Stores accounts, their invitations, tokens and choices for tables, and failed sign-ins. */
package org.csecprogress.identity.persistence;

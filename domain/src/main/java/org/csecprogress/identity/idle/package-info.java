/** Accounts that nobody uses. */
package org.csecprogress.identity.idle;

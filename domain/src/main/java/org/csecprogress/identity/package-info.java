/** Accounts and their permissions. */
package org.csecprogress.identity;

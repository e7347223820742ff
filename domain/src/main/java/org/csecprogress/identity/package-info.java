/** Accounts with their permissions. */
package org.csecprogress.identity;

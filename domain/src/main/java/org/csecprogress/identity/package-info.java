/** Accounts with their permissions, and what people chose for their tables. */
package org.csecprogress.identity;

/** Who may sign in, and what each may do where. */
package org.csecprogress.identity;

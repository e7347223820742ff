/** Pages for the reviews of access. */
package org.csecprogress.identity.access.page;

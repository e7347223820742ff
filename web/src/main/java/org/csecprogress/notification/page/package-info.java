/** A person's notices, and the administrator's look at the mail. */
package org.csecprogress.notification.page;

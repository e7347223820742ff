/** A person's notices, and the status of the mail for the administrator. */
package org.csecprogress.notification.page;

/** The health check of the mail. */
package org.csecprogress.notification.web;

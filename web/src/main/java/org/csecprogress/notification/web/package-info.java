/** Tells whoever watches the portal how the mail stands. */
package org.csecprogress.notification.web;

/** Notices in the portal and by mail. */
package org.csecprogress.notification;

/** What people are told: notices in the portal, and the same by mail. */
package org.csecprogress.notification;

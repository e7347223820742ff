/** Writes notices in the transaction of what they tell of, and sends their mail after it. */
package org.csecprogress.notification.service;

/** Writes notices in the transaction of their event and sends their mail afterwards. */
package org.csecprogress.notification.service;

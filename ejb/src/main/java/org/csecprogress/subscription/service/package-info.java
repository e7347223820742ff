/** Takes and deletes addresses of people without an account, and queues their mail. */
package org.csecprogress.subscription.service;

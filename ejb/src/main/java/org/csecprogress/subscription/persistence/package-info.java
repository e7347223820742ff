/** Stores people without an account who asked for mail, and what waits to be sent to them. */
package org.csecprogress.subscription.persistence;

/** Mail for people without an account, who asked for it. */
package org.csecprogress.subscription;

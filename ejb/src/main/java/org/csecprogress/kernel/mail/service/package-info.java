/** Tells what can be an address of mail. */
package org.csecprogress.kernel.mail.service;

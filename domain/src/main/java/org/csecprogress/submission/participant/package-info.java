/** The accounts that took part in a filing before its review, and so may not judge it. */
package org.csecprogress.submission.participant;

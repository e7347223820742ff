/** The questions that the public report answers. */
package org.csecprogress.release.question;

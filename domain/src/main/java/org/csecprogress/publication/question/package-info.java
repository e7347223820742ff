/** Questions that readers of a report ask first. */
package org.csecprogress.publication.question;

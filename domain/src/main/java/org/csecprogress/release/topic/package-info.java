/** The pages that a report has, one for each of its sections. */
package org.csecprogress.release.topic;

/** The findings that the public report states in sentences. */
package org.csecprogress.release.finding;

/** Lets counties file and the state review. */
package org.csecprogress.submission.service;

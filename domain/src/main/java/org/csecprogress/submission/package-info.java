/** A county's filing for one period: its submissions, their workflow and their history. */
package org.csecprogress.submission;

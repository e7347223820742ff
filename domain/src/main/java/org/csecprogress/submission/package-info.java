/** A county's filing for one period: its submissions, their life and their history. */
package org.csecprogress.submission;

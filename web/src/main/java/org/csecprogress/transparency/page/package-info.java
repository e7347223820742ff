/** The public page of the daily heads, and the check of the trail by them. */
package org.csecprogress.transparency.page;

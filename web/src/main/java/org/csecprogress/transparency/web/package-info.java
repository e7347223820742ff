/** The files of the daily heads. */
package org.csecprogress.transparency.web;

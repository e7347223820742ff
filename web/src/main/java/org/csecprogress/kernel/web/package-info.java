/** Whole sentences in both languages, and the small parts that every page is made of. */
package org.csecprogress.kernel.web;

/** The download of documents. */
package org.csecprogress.progress.web;

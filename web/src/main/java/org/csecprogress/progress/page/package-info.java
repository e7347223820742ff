/** The pages of the documents that counties keep as evidence. */
package org.csecprogress.progress.page;

/** The pages of methods and of the county's own texts, and what became of each text. */
package org.csecprogress.filing.text.page;

/** Excel workbooks: templates, and a reader whose memory does not grow with the file. */
package org.csecprogress.exchange.workbook;

/** The page of workbooks: template, upload, preview and saving. */
package org.csecprogress.exchange.page;

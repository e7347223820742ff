/** The page of workbooks: to take home, to send, to look at and to save. */
package org.csecprogress.intake.page;

/** Reads workbooks and figures that counties send, and limits how many are read at once. */
package org.csecprogress.exchange.service;

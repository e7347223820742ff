/** Reading and writing figures as files, of every kind, through one pair of classes. */
package org.csecprogress.exchange;

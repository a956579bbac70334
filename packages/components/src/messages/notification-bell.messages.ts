/** The words of `<notification-bell>`. Numbers and times in `rest` are already written out. */
export interface NotificationBellMessages {
  label: string
  /** The bell's name; 100 stands for any number above 99. */
  bell: (unread: number) => string
  markAll: string
  markRead: string
  /** What the tabs choose. */
  show: string
  all: string
  unread: string
  /** Before the title of an unread one, for screen readers. */
  unreadMark: string
  /** On the button that shows what arrived meanwhile. */
  waiting: (n: number) => string
  arrived: (title: string) => string
  arrivedMany: (n: number) => string
  empty: string
  emptyText: string
  noneUnread: string
  noneUnreadText: string
  notLoaded: string
  olderNotLoaded: string
  notMarked: string
  /** The server is busy, and nothing is known yet. */
  paused: string
  pausedText: (rest: string) => string
  /** The server is busy; what is known is shown. */
  busy: (rest: string) => string
}

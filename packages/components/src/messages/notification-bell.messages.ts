/** The words of `<notification-bell>`. */
export interface NotificationBellMessages {
  label: string
}
